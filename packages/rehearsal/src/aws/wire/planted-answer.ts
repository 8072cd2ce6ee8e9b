import { expiredToken } from '../access/authenticate.ts';
import { type Answer, answerError } from './answer.ts';
import { AwsError } from './error.ts';
import type { Fault } from './faults.ts';
import type { ServiceWire } from './services.ts';

const HTML_502 =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n';

/** What a planted fault answers instead of handling; null for faults that cut, hang or kill. API references, "Common Errors". */
export function plantedAnswer(fault: Fault, service: ServiceWire, requestId: string): Answer | null {
  const json = service.protocol === 'json';
  const error = (code: string, message: string, status: number): Answer =>
    answerError(service, new AwsError(code, message, status), requestId);
  switch (fault.kind) {
    case 'throttle':
      return error(json ? 'ThrottlingException' : 'Throttling', 'Rate exceeded', 400);
    case 'error-500':
      return error(
        json ? 'ServerException' : 'InternalFailure',
        'Service Unavailable. Please try again later.',
        500,
      );
    case 'expired':
      return answerError(service, expiredToken(service.protocol), requestId);
    case 'html-502':
      return { status: 502, type: 'text/html', body: HTML_502 };
    case 'hang':
    case 'cut-before':
    case 'cut-after':
    case 'kill':
      return null;
  }
}
