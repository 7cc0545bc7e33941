import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { usePortalTitle } from '../portals/usePortalTitle.ts';
import { StaleChip, StateChip } from '../workflow/StateChip.tsx';
import { ActionButton } from './ActionButton.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import { actionsOnScreen } from './action-order.ts';
import { BlockedReasons } from './BlockedReasons.tsx';
import type { AvailableAction, Reason, Translation } from './operations.ts';
import { SaveState } from './SaveState.tsx';
import type { Autosave } from './useAutosave.ts';
import type { WorkflowActionRunner } from './useWorkflowAction.ts';

interface WorkflowBarProps {
  translation: Translation;
  portal: { key: string; timeZone: string; takedownAuthorities: readonly string[] };
  autosave: Autosave;
  isEditable: boolean;
  runner: WorkflowActionRunner;
  onGoTo: (reason: Reason) => void;
}

/** State, saving, the one next action and the others, each refused one with its reasons. All of it is the API's answer. */
export function WorkflowBar({ translation, portal, autosave, isEditable, runner, onGoTo }: WorkflowBarProps) {
  const message = useMessage();
  const titleOf = usePortalTitle();
  const [asking, setAsking] = useState<AvailableAction | null>(null);
  const { primary, allowed, blocked, othersTurn } = actionsOnScreen(translation);
  const start = (action: AvailableAction) => {
    if (action.asks.length > 0) setAsking(action);
    else void runner.run(action.action, {});
  };
  const isHeld =
    autosave.status === 'conflict' || autosave.status === 'invalid' || autosave.status === 'failed';
  const button = (action: AvailableAction, isPrimary: boolean) => (
    <ActionButton
      key={action.action}
      action={action}
      isPrimary={isPrimary}
      isBusy={runner.running !== null}
      isUnsaved={isHeld}
      onRun={() => start(action)}
      onRefused={() => action.reasons[0] && onGoTo(action.reasons[0])}
    />
  );
  const waitsFor = othersTurn[0];
  return (
    <Box
      component="section"
      aria-label={message('article.actions.label')}
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 10,
        mx: { xs: -1, sm: -2 },
        px: { xs: 1, sm: 2 },
        py: 1,
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <BlockedReasons actions={blocked} onGoTo={onGoTo} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box sx={{ display: { xs: 'none', md: 'flex' }, gap: 1 }}>
          <StateChip state={translation.state} />
          {translation.isStale && <StaleChip />}
        </Box>
        <SaveState autosave={autosave} isEditable={isEditable} timeZone={portal.timeZone} />
        <Box sx={{ flex: 1 }} />
        {waitsFor && !primary && blocked.length === 0 && (
          <Typography variant="body2" color="text.secondary">
            {message('article.actions.waitsFor', {
              action: message(`workflow.actions.${enumKey(waitsFor.action)}`),
              roles: [...new Set(waitsFor.reasons.flatMap(({ roles }) => roles))]
                .map((role) => titleOf(portal.key, role))
                .join(', '),
            })}
          </Typography>
        )}
        {allowed.filter(({ action }) => action !== 'SAVE').map((action) => button(action, false))}
        {blocked.map((action) => button(action, false))}
        {primary && button(primary, true)}
      </Box>
      {asking && (
        <ActionDialog
          action={asking}
          portal={portal}
          onRun={(answers) => runner.run(asking.action, answers)}
          onClose={() => setAsking(null)}
        />
      )}
    </Box>
  );
}
