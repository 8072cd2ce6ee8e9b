import { registerHooks } from 'node:module';

// GitHub's parser imports its JSON schemas without the import attribute that node demands (ERR_IMPORT_ATTRIBUTE_MISSING).
registerHooks({
  load: (url, context, next) =>
    url.includes('/@actions/') && url.endsWith('.json')
      ? next(url, { ...context, importAttributes: { ...context.importAttributes, type: 'json' } })
      : next(url, context),
});

/** GitHub's own workflow parser, `@actions/workflow-parser`, importable on node 24. */
export const parser = await import('@actions/workflow-parser');
/** GitHub's own parser of action.yml files. */
export const actionParser = await import('@actions/workflow-parser/actions/index');
/** GitHub's own rule that puts `success() && (…)` around a condition without a status function. */
export const conditions = await import('@actions/workflow-parser/model/converter/if-condition');
