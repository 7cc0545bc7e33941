import { deadlineUnits, wrongSourcePolicies } from '@hai-dang/schema';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { maxValue, minValue, NumberInput, required, SelectInput, useTranslate } from 'react-admin';
import { EditPage } from '../forms/EditPage.tsx';
import { enumValue } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import type { PortalRecord } from './portal.operations.ts';

/** What a portal decides for itself. What its regulation prescribes is changed by importing its preset anew. */
export function PortalEdit() {
  const message = useMessage();
  return (
    <EditPage<PortalRecord>
      resource="portals"
      title={({ name }) => name}
      intro={() => message('resources.portals.settingsIntro')}
      backTo={({ id }) => `/portals/${id}/show`}
      inputs={({ deadlines }) => (
        <>
          <SelectInput
            source="fourEyes"
            choices={(['required', 'relaxed'] as const).map((id) => ({
              id,
              name: message(`workflow.fourEyes.${id}`),
            }))}
            validate={required()}
          />
          <SelectInput
            source="wrongSourcePolicy"
            choices={wrongSourcePolicies.map((id) => ({
              id,
              name: message(`workflow.wrongSourcePolicies.${id}`),
            }))}
            validate={required()}
          />
          {deadlines.length > 0 && <DeadlineInputs deadlines={deadlines} />}
        </>
      )}
    />
  );
}

function DeadlineInputs({ deadlines }: { deadlines: PortalRecord['deadlines'] }) {
  const message = useMessage();
  const translate = useTranslate();
  const units = deadlineUnits.map((unit) => ({
    id: enumValue(unit),
    name: message(`workflow.deadlineUnits.${unit}`),
  }));
  return (
    <Box component="fieldset" sx={{ m: 0, mt: 2, p: 0, border: 0 }}>
      <Typography component="legend" variant="h2" sx={{ p: 0 }}>
        {message('resources.portals.fields.deadlines')}
      </Typography>
      {deadlines.map(({ key, appliesTo, basis }, index) => (
        <Box key={key} sx={{ pt: 1.5 }}>
          <Typography variant="body2">
            {appliesTo ?? translate(`workflow.taskKinds.${key}`, { _: key })}
            {basis && ` (${basis})`}
          </Typography>
          <Box sx={{ display: 'flex', gap: 1.5 }}>
            <NumberInput
              source={`deadlines.${index}.amount`}
              label="resources.portals.fields.amount"
              min={1}
              validate={[required(), minValue(1), maxValue(1000)]}
              helperText={false}
            />
            <SelectInput
              source={`deadlines.${index}.unit`}
              label="resources.portals.fields.unit"
              choices={units}
              validate={required()}
              helperText={false}
            />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
