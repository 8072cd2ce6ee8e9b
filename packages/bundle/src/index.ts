export { actionYml } from './action-yml.ts';
export { bundleFindings, SIZE_BUDGETS } from './bundle-findings.ts';
export { loadDeclaration } from './declared-files.ts';
export { actionNames, type House, thisHouse } from './house.ts';
export { type Bundle, packAll, readBundle, writeBundle } from './pack.ts';
export { fillReadme } from './readme-tables.ts';
export { staleFiles } from './stale-files.ts';
export { writeAll } from './write-all.ts';
