import Box from '@mui/material/Box';
import { useCallback, useMemo, useState } from 'react';
import { useMessage } from '../i18n/message-key.ts';
import { useSessionEnd } from '../providers/useSessionEnd.ts';
import { BodyPane } from './BodyPane.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { ContentFields, fieldId } from './ContentFields.tsx';
import { blockOfField, draftFieldOf } from './draft.ts';
import { goToBlock } from './go-to-block.ts';
import { KeptDraft } from './KeptDraft.tsx';
import { messagesOfFields } from './messages-of-fields.ts';
import { OpenTasks } from './OpenTasks.tsx';
import type { Reason, Translation } from './operations.ts';
import { RevisionCompare } from './RevisionCompare.tsx';
import type { SourceText } from './source-text.ts';
import { sourceFieldOf } from './source-text.ts';
import { StaleNotice } from './StaleNotice.tsx';
import { useDraft } from './useDraft.ts';
import { useRows } from './useRows.ts';
import { useSaveKey } from './useSaveKey.ts';
import { useWorkflowAction } from './useWorkflowAction.ts';
import { WorkflowBar } from './WorkflowBar.tsx';

interface TranslationPaneProps {
  translation: Translation;
  /** The approved source; null when this is the source. */
  source: SourceText | null;
  article: { id: string; version: number };
  portal: { key: string; timeZone: string; takedownAuthorities: readonly string[] };
  userId: string;
  /** Leads to a fact of the article that an action is refused for. */
  onGoToFacts: () => void;
}

/** One text of the article: its fields and body, what is left to do, and the workflow's next steps. */
export function TranslationPane({
  translation,
  source,
  article,
  portal,
  userId,
  onGoToFacts,
}: TranslationPaneProps) {
  const message = useMessage();
  const screen = useDraft(translation, userId);
  const { draft, editor, autosave, isEditable, kept } = screen;
  const runner = useWorkflowAction(translation, article, autosave.flush);
  const [isChecked, setChecked] = useState(false);
  useSaveKey(autosave.flush);
  useSessionEnd(autosave.error);

  // A draft may have gaps; they are marked once somebody has tried to go on.
  const gaps = useMemo(
    () =>
      isChecked
        ? translation.availableActions.flatMap(({ reasons }) =>
            reasons.filter(({ code }) => code === 'incomplete'),
          )
        : [],
    [isChecked, translation.availableActions],
  );
  const refused = autosave.error?.details.fields;
  const messages = useMemo(() => messagesOfFields([...(refused ?? []), ...gaps]), [refused, gaps]);
  const rows = useRows(source?.body ?? null, draft.body, translation.staleBlocks, messages.blocks);

  const { confirmBlocks } = autosave;
  const confirm = useCallback((ids: readonly string[]) => void confirmBlocks(ids), [confirmBlocks]);
  const goTo = ({ field }: Reason) => {
    setChecked(true);
    const block = field ? blockOfField(field) : null;
    const name = field ? draftFieldOf(field) : null;
    const [stale] = translation.staleBlocks;
    if (block) goToBlock(editor, block);
    else if (name === 'body' && stale) goToBlock(editor, stale.id);
    else if (name === 'body') editor.commands.focus();
    else if (name) document.getElementById(fieldId(name))?.focus();
    else if (field) onGoToFacts();
  };
  const sourceField = (name: 'title' | 'summary') =>
    source &&
    sourceFieldOf(
      source,
      name,
      translation.staleBlocks,
      isEditable ? () => confirm([name]) : undefined,
      message,
    );

  return (
    <>
      <StaleNotice translation={translation} timeZone={portal.timeZone} />
      {kept && (
        <KeptDraft
          kept={kept}
          canRestore={isEditable}
          onRestore={screen.restoreKept}
          onDrop={screen.dropKept}
        />
      )}
      <OpenTasks tasks={translation.openTasks} portal={portal} />
      <Box
        sx={{
          my: 2,
          px: { xs: 1.5, md: 4 },
          py: { xs: 1, md: 2 },
          minHeight: '50vh',
          maxWidth: source ? undefined : '56rem',
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
        }}
      >
        <ContentFields
          draft={draft}
          errors={messages.fields}
          language={translation.language}
          isEditable={isEditable}
          slugPlace={translation.publication ? null : { portal: portal.key, translation: translation.id }}
          sourceTitle={sourceField('title')}
          sourceSummary={sourceField('summary')}
          onChange={screen.setField}
        />
        <BodyPane
          editor={editor}
          rows={rows}
          source={source}
          portal={portal.key}
          language={translation.language}
          isEditable={isEditable}
          onConfirm={confirm}
        />
      </Box>
      <WorkflowBar
        translation={translation}
        portal={portal}
        autosave={autosave}
        isEditable={isEditable}
        runner={runner}
        onGoTo={goTo}
      />
      {autosave.theirs && (
        <ConflictDialog
          theirs={autosave.theirs}
          mine={draft}
          onKeepMine={() => void autosave.keepMine()}
          onTakeTheirs={screen.takeTheirs}
        />
      )}
      {runner.conflict && (
        <RevisionCompare
          before={runner.conflict.seen}
          after={runner.conflict.now}
          language={translation.language}
          intro={message('article.conflict.changedMeanwhile')}
          onClose={runner.closeConflict}
        />
      )}
    </>
  );
}
