import { hideServiceValues } from '@thea/railway/hidden-values';
import { expect, test } from 'vitest';

test('a line of the log shows the name of a variable instead of its value', () => {
  const variables = {
    DATABASE_URL: 'postgres://user:a-password@host/db',
    PASSWORD: 'a-password',
    LEVEL: 'info',
    RAILWAY_SERVICE_NAME: 'the-service',
  };
  expect(hideServiceValues('url postgres://user:a-password@host/db of the-service', variables)).toBe(
    'url (value of DATABASE_URL) of the-service',
  );
  expect(hideServiceValues('got a-password, level info', variables)).toBe(
    'got (value of PASSWORD), level info',
  );
});
