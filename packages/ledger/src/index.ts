export * from './github-deployments.ts';
export * from './ledger-entry.ts';
export * from './release-log.ts';
export * from './verify-ledger.ts';
