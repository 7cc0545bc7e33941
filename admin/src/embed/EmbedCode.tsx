import ContentCopy from '@mui/icons-material/ContentCopy';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useMessage } from '../i18n/message-key.ts';
import { type EmbedWay, embedWays } from './embed-code.ts';

interface EmbedCodeProps {
  way: EmbedWay;
  /** Null where this way does not lead there. */
  code: string | null;
  onChoose: (way: EmbedWay) => void;
}

/** The code of one of the ways to embed, ready to be copied. */
export function EmbedCode({ way, code, onChoose }: EmbedCodeProps) {
  const message = useMessage();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <>
      <Tabs
        value={way}
        onChange={(_, chosen: EmbedWay) => onChoose(chosen)}
        aria-label={message('embed.code')}
        sx={{ borderBottom: 1, borderColor: 'divider', mb: 1.5 }}
      >
        {embedWays.map((each) => (
          <Tab
            key={each}
            value={each}
            label={message(`embed.ways.${each}`)}
            id={`embed-tab-${each}`}
            aria-controls="embed-code"
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="embed-code" aria-labelledby={`embed-tab-${way}`}>
        <Typography color="textSecondary" sx={{ mb: 1 }}>
          {message(code === null ? 'embed.noOembed' : `embed.hints.${way}`)}
        </Typography>
        {code !== null && (
          <>
            <TextField
              fullWidth
              multiline
              label={message('embed.code')}
              value={code}
              onFocus={(event) => event.target.select()}
              slotProps={{
                input: { readOnly: true },
                htmlInput: {
                  spellCheck: false,
                  style: { fontFamily: 'monospace', fontSize: '0.8125rem', overflowWrap: 'anywhere' },
                },
              }}
            />
            <Button
              variant="contained"
              color="secondary"
              startIcon={<ContentCopy />}
              onClick={() => void copy(code)}
              sx={{ mt: 1 }}
            >
              <span role="status">{message(copied === code ? 'embed.copied' : 'embed.copy')}</span>
            </Button>
          </>
        )}
      </Box>
    </>
  );
}
