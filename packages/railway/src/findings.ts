import type { Finding, Prediction } from '@thea/release';
import type { RailwayFacts } from './facts.ts';
import { configurationFindings } from './findings-configuration.ts';
import { safetyFindings } from './findings-safety.ts';
import { serviceFindings } from './findings-service.ts';
import type { RailwaySettings } from './settings.ts';
import type { RailwaySpec } from './spec.ts';

/** What a finding is about: what is, what is asked for, and the settings that would result. */
export interface Matter {
  readonly facts: RailwayFacts;
  readonly spec: RailwaySpec;
  readonly settings: RailwaySettings;
  readonly prediction: Prediction;
  readonly changed: boolean;
}

/** A policy finding. Pure. */
export function policy(rule: string, setting: string, message: string, remedy: string): Finding {
  return { class: 'policy', rule, setting, message, remedy };
}

/** All findings of a plan, what is dangerous first. Pure. */
export function findingsOf(matter: Matter): Finding[] {
  return [safetyFindings, serviceFindings, configurationFindings].flatMap((find) => find(matter));
}
