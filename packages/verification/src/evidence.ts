import { elapsed } from '@thea/action';
import { lowerBound, missedChance, percent, upperBound } from './bound.ts';
import { coverage } from './coverage.ts';
import type { Answer } from './observation.ts';
import type { Rules } from './rules.ts';
import type { Tally } from './tally.ts';

/** Kinds of failed answers that are named one by one; the rest is a number. */
const MOST_KINDS = 3;

function kinds(answers: readonly Answer[]): string {
  const groups = Object.values(Object.groupBy(answers, (answer) => answer.sentence)).filter(
    (group) => group !== undefined,
  );
  const sorted = groups.filter((group) => group[0]?.witness !== 'serves').sort((a, b) => b.length - a.length);
  const named = sorted.slice(0, MOST_KINDS).map((group) => `${group.length} × ${group[0]?.sentence ?? ''}`);
  const rest = sorted.slice(MOST_KINDS).reduce((sum, group) => sum + group.length, 0);
  return [...named, ...(rest > 0 ? [`${rest} × other`] : [])].join('; ');
}

function requests(sum: Tally, rules: Rules): string {
  const [first, last] = [sum.answers[0], sum.answers.at(-1)];
  if (first === undefined || last === undefined) return `No request to ${rules.where} was made.`;
  const seconds = Math.max(0.1, elapsed(first.at, last.at).seconds).toFixed(1);
  const passed = sum.answers.filter((answer) => answer.witness === 'serves').length;
  const others = kinds(sum.answers);
  return `${sum.answers.length} requests to ${rules.where} within ${seconds} s: ${passed} passed${others === '' ? '' : `; ${others}`}.`;
}

function bounds({ counted, failures }: Tally): string[] {
  if (counted === 0) return [];
  const seen = `${failures} failures in ${counted} requests`;
  if (failures === counted)
    return [`${seen}: error rate > ${percent(lowerBound(failures, counted))} at 95 %.`];
  if (failures === 0) return [`${seen}: error rate < ${percent(upperBound(0, counted))} at 95 %.`];
  const [low, high] = [lowerBound(failures, counted), upperBound(failures, counted)];
  return [`${seen}: error rate between ${percent(low)} and ${percent(high)}, each at 95 %.`];
}

function platform(sum: Tally, rules: Rules): string[] {
  const count = sum.looks.at(-1)?.count ?? null;
  if (count === null) return [];
  const release = rules.platformRelease ?? 'the only release';
  const others = Object.values(count.others).reduce((total, each) => total + each, 0);
  return [
    `The platform sends traffic to ${count.serving.length} replicas of ${release} (at least ${rules.minimumHealthy} needed) and to ${others} of others.`,
  ];
}

function replicas(sum: Tally): string[] {
  const { kind, met, serving } = coverage(sum.answers, sum.looks.at(-1));
  const passed = sum.answers.filter((answer) => answer.witness === 'serves').length;
  if (serving === 0 || passed === 0) return [];
  // A run that a failure ended early says nothing on this.
  if (missedChance(serving, passed) > 0.5) return [];
  const missed = percent(missedChance(serving, passed));
  if (kind === 'unnamed') {
    return [`Answers do not name their replica; chance that one of ${serving} was never met: ${missed}.`];
  }
  return [`${met} of ${serving} replicas answered by name; chance of missing one by luck: ${missed}.`];
}

function speed(sum: Tally): string[] {
  const times = sum.answers
    .filter((answer) => answer.witness === 'serves')
    .map((answer) => answer.milliseconds);
  const sorted = times.sort((a, b) => a - b);
  const [median, slowest] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (median === undefined || slowest === undefined) return [];
  return [`Answers took ${Math.round(median)} ms in the median, ${Math.round(slowest)} ms at most.`];
}

function confirmed(sum: Tally, rules: Rules): string[] {
  const passed = sum.answers.filter((answer) => answer.witness === 'serves');
  if (passed.length === 0) return [];
  const release = passed.filter((answer) => answer.confirms.release === true).length;
  const version = passed.filter((answer) => answer.confirms.version === true).length;
  if (release === 0 && version === 0) {
    return ['Answers say neither version nor release: which one answered is the word of the platform alone.'];
  }
  const said = [
    ...(release > 0 ? [`${release} named the release ${rules.platformRelease}`] : []),
    ...(version > 0 ? [`${version} the version ${rules.version}`] : []),
  ];
  return [`Of ${passed.length} answers that passed, ${said.join(', ')}.`];
}

/** What was seen, how often and where: at most six sentences, none with a word of a body or a variable's value. */
export function describe(sum: Tally, rules: Rules): string[] {
  return [
    requests(sum, rules),
    ...bounds(sum),
    ...confirmed(sum, rules),
    ...platform(sum, rules),
    ...replicas(sum),
    ...speed(sum),
  ];
}
