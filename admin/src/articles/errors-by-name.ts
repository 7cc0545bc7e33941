import type { ApiError } from '../providers/api-error.ts';

/** The API's sentences by the input that they are about: `content.title` and `title` are both the title. */
export const errorsByName = ({ details }: ApiError): Record<string, string> =>
  Object.fromEntries(
    [...(details.fields ?? []), ...(details.reasons ?? [])].map(({ field, message }) => [
      (field ?? '').replace(/^(input\.)?(content\.)?/, ''),
      message,
    ]),
  );
