import { ApiError, type ApiErrorDetails } from '../providers/api-error.ts';
import { csrfHeaders } from '../providers/csrf.ts';
import { currentLocale } from '../providers/i18nProvider.ts';

export interface UploadedImage {
  id: string;
  url: string;
  fileName: string;
  credit: string | null;
}

interface UploadRefusal {
  message?: string;
  errors?: { message: string; extensions?: ApiErrorDetails }[];
}

/** Sends a picture to the portal's store. Throws {@link ApiError} with the API's sentence: too large, not a picture, no right. */
export async function uploadImage(portal: string, file: File): Promise<UploadedImage> {
  const body = new FormData();
  body.append('portal', portal);
  body.append('file', file);
  const response = await fetch('/editorial/media', {
    method: 'POST',
    body,
    credentials: 'same-origin',
    headers: { ...csrfHeaders, 'accept-language': currentLocale() },
  }).catch(() => {
    throw new ApiError('errors.NETWORK', { code: 'NETWORK' });
  });
  if (response.ok) return (await response.json()) as UploadedImage;
  const refusal = (await response.json().catch(() => ({}))) as UploadRefusal;
  const [first] = refusal.errors ?? [];
  throw new ApiError(first?.message ?? refusal.message ?? 'errors.UNKNOWN', {
    ...first?.extensions,
    code: first?.extensions?.code ?? 'BAD_USER_INPUT',
  });
}
