import Box from '@mui/material/Box';
import { createElement, useEffect } from 'react';
import { useMessage } from '../i18n/message-key.ts';
import { componentAttributes, type Embedded, type EmbedModule, frameUrl } from './embed-code.ts';

interface EmbedPreviewProps {
  embedded: Embedded;
  asFrame: boolean;
  module: EmbedModule;
}

/** The very thing that other pages will show, from the public server. */
export function EmbedPreview({ embedded, asFrame, module }: EmbedPreviewProps) {
  const message = useMessage();
  useEffect(() => loadModule(module), [module]);
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
      {asFrame ? (
        <Box
          component="iframe"
          src={frameUrl(embedded)}
          title={message('embed.preview')}
          sx={{ display: 'block', width: '100%', height: 600, border: 0 }}
        />
      ) : (
        createElement(`haidang-${embedded.kind}`, componentAttributes(embedded))
      )}
    </Box>
  );
}

/** A module is run once however often it is named. */
function loadModule({ url, integrity }: EmbedModule): void {
  if (document.querySelector(`script[src="${CSS.escape(url)}"]`)) return;
  const script = Object.assign(document.createElement('script'), {
    type: 'module',
    src: url,
    integrity,
    crossOrigin: 'anonymous',
  });
  document.head.append(script);
}
