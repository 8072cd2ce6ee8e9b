import { readFileSync } from 'node:fs';
import type { Role } from './role-calls.ts';

const README: { readonly [role in Role]: string } = {
  plan: 'plan',
  deploy: 'deploy-ecs',
  verify: 'verify',
  rollback: 'rollback',
};

interface Statement {
  readonly Sid: string;
  readonly Action: string | readonly string[];
}

function isPolicy(value: unknown): value is { readonly Statement: readonly Statement[] } {
  return (
    typeof value === 'object' && value !== null && 'Statement' in value && Array.isArray(value.Statement)
  );
}

const pathOf = (role: Role): URL => new URL(`../../actions/${README[role]}/README.md`, import.meta.url);

/** The actions that a README says a service needs beside the policy where it deploys in two colours, in order. */
export function colourActions(role: Role): string[] {
  const [sentence = ''] =
    /^A service that deploys in two colours .*$/m.exec(readFileSync(pathOf(role), 'utf8')) ?? [];
  return [...sentence.matchAll(/`([a-z-]+:[A-Za-z]+)`/g)].map(([, action = '']) => action).sort();
}

/** The actions that the IAM policy in the README of a role's action allows for a rolling service, in order. */
export function readmePolicy(role: Role): string[] {
  const path = pathOf(role);
  const [, block = ''] = /```json\n([\s\S]*?)\n```/.exec(readFileSync(path, 'utf8')) ?? [];
  const policy: unknown = JSON.parse(block);
  if (!isPolicy(policy)) throw new Error(`${path.pathname} has no IAM policy.`);
  return policy.Statement.filter(({ Sid }) => Sid !== 'PassRole')
    .flatMap(({ Action }) => Action)
    .sort();
}
