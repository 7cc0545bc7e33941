import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useLocale } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';
import { ChangeWeightField } from './ChangeWeightField.tsx';
import type { AvailableAction } from './operations.ts';
import type { ActionAnswers } from './run-action.ts';
import { zoneOffset } from './zoned-time.ts';

type FieldName = keyof ActionAnswers;

/** Fields in the order of the form: what the action asks for, and what may be added to it. */
const order: readonly FieldName[] = [
  'secrecyDeclaration',
  'changeWeight',
  'changeNote',
  'scheduledFor',
  'authority',
  'channel',
  'reference',
  'receivedAt',
  'reason',
  'publicNote',
  'redirectUrl',
  'note',
];
const added: Partial<Record<AvailableAction['action'], readonly FieldName[]>> = {
  SUBMIT: ['note'],
  FORWARD: ['note'],
  WITHDRAW: ['publicNote', 'redirectUrl'],
  TAKE_DOWN: ['channel', 'receivedAt'],
};
const longTexts: ReadonlySet<FieldName> = new Set(['reason', 'note', 'changeNote', 'publicNote']);
/** How an order may come; the portals' rules name these (LC25-8.3a). */
const channels = ['phone', 'writing', 'electronic'] as const;
const times: ReadonlySet<FieldName> = new Set(['scheduledFor', 'receivedAt']);

export function fieldsOf({ action, asks }: AvailableAction): FieldName[] {
  const names = new Set<string>([...asks, ...(added[action] ?? [])]);
  if (names.has('changeWeight')) names.add('changeNote');
  return order.filter((name) => names.has(name));
}

interface ActionFieldsProps {
  names: readonly FieldName[];
  portal: { timeZone: string; takedownAuthorities: readonly string[] };
  answers: ActionAnswers;
  errors: Readonly<Record<string, string>>;
  onChange: (change: ActionAnswers) => void;
}

/** The inputs of an action's dialog. Times are those of the portal's clocks, and say so. */
export function ActionFields({ names, portal, answers, errors, onChange }: ActionFieldsProps) {
  const message = useMessage();
  const locale = useLocale();
  return names.map((name, index) => {
    const error = errors[name];
    const common = {
      label: message(`article.actions.${name}`),
      error: error !== undefined,
      autoFocus: index === 0,
      fullWidth: true,
    };
    if (name === 'secrecyDeclaration') {
      return (
        <FormControl key={name} error={error !== undefined}>
          <FormControlLabel
            control={
              <Checkbox
                checked={answers.secrecyDeclaration ?? false}
                onChange={(_, isChecked) => onChange({ secrecyDeclaration: isChecked })}
              />
            }
            label={common.label}
          />
          {error && <FormHelperText>{error}</FormHelperText>}
        </FormControl>
      );
    }
    if (name === 'changeWeight') {
      return (
        <ChangeWeightField
          key={name}
          value={answers.changeWeight}
          error={error}
          onChange={(changeWeight) => onChange({ changeWeight })}
        />
      );
    }
    if (name === 'authority') {
      return (
        <Autocomplete
          key={name}
          freeSolo
          options={[...portal.takedownAuthorities]}
          inputValue={answers.authority ?? ''}
          onInputChange={(_, authority) => onChange({ authority })}
          renderInput={(params) => <TextField {...params} {...common} helperText={error} />}
        />
      );
    }
    if (name === 'channel') {
      return (
        <TextField
          key={name}
          {...common}
          select
          value={answers.channel ?? ''}
          onChange={(event) => onChange({ channel: event.target.value })}
          helperText={error}
        >
          {channels.map((channel) => (
            <MenuItem key={channel} value={channel}>
              {message(`article.channels.${channel}`)}
            </MenuItem>
          ))}
        </TextField>
      );
    }
    const isTime = times.has(name);
    const zone = message('article.actions.zone', {
      zone: portal.timeZone,
      offset: zoneOffset(portal.timeZone, locale),
    });
    return (
      <TextField
        key={name}
        {...common}
        type={isTime ? 'datetime-local' : 'text'}
        multiline={longTexts.has(name)}
        minRows={longTexts.has(name) ? 2 : undefined}
        value={answers[name] ?? ''}
        onChange={(event) => onChange({ [name]: event.target.value })}
        helperText={
          error ??
          (isTime ? zone : name === 'publicNote' ? message('article.actions.publicNoteHelp') : undefined)
        }
        slotProps={isTime ? { inputLabel: { shrink: true } } : {}}
      />
    );
  });
}
