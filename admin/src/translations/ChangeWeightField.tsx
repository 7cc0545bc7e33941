import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import type { ActionAnswers } from './run-action.ts';

type ChangeWeight = NonNullable<ActionAnswers['changeWeight']>;
const weights: readonly ChangeWeight[] = ['MINOR', 'UPDATE', 'WRONG'];

interface ChangeWeightFieldProps {
  value: ChangeWeight | undefined;
  error: string | undefined;
  onChange: (weight: ChangeWeight) => void;
}

/** How much a change of the source weighs for its translations, and what follows from each answer. */
export function ChangeWeightField({ value, error, onChange }: ChangeWeightFieldProps) {
  const message = useMessage();
  return (
    <FormControl error={error !== undefined}>
      <FormLabel id="change-weight">{message('article.actions.changeWeight')}</FormLabel>
      <RadioGroup
        aria-labelledby="change-weight"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value as ChangeWeight)}
      >
        {weights.map((weight) => (
          <FormControlLabel
            key={weight}
            value={weight}
            control={<Radio />}
            sx={{ alignItems: 'flex-start', py: 0.5 }}
            label={
              <Box sx={{ pt: 0.75 }}>
                {message(`workflow.changeWeights.${enumKey(weight)}`)}
                <Typography variant="caption" color="text.secondary" component="p">
                  {message(`article.weights.${enumKey(weight)}`)}
                </Typography>
              </Box>
            }
          />
        ))}
      </RadioGroup>
      {error && <FormHelperText>{error}</FormHelperText>}
    </FormControl>
  );
}
