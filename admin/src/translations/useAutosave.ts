import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiError, toApiError } from '../providers/api-error.ts';
import { contentInputOf, type Draft } from './draft.ts';
import { dropLocalDraft, keepLocalDraft } from './local-draft.ts';
import { SaveTranslation, TranslationNow, type Translation } from './operations.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';

/** `invalid`: a field is refused; `refused`: this text may not be saved (any more); `failed`: the server was not reached. */
export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'invalid' | 'refused' | 'failed' | 'conflict';

export interface Autosave {
  status: SaveStatus;
  savedAt: string | null;
  error: ApiError | null;
  /** What the other person saved, while a conflict waits to be settled. */
  theirs: Translation | null;
  isDirty: boolean;
  /** Saves at once what is unsaved; true when everything on the screen is on the server. */
  flush: () => Promise<boolean>;
  /** Declares that the translations of these blocks still fit the changed source. */
  confirmBlocks: (ids: readonly string[]) => Promise<boolean>;
  /** True when the screen already shows, or is ahead of, this state of the server. */
  knows: (translation: Translation) => boolean;
  /** Tells which server content the screen shows now: after an action, or after taking the other person's text. */
  adopt: (translation: Translation, draft?: Draft) => void;
  /** Settles a conflict: saves what is on the screen on top of the other person's version. */
  keepMine: () => Promise<boolean>;
}

const pause = 1500;
const retryPause = 6000;

/**
 * Saves the draft a moment after the last key, one save at a time, each with the version that the screen knows. On a
 * conflict it stops until a person has decided; what is typed stays on the screen and in this browser meanwhile.
 */
export function useAutosave(
  translation: Translation,
  draft: Draft,
  userId: string,
  isEditable: boolean,
): Autosave {
  const client = useApolloClient();
  const [status, setStatus] = useState<SaveStatus>('saved');
  const [savedAt, setSavedAt] = useState<string | null>(
    translation.current.savedAt ?? translation.current.createdAt,
  );
  const [error, setError] = useState<ApiError | null>(null);
  const [theirs, setTheirs] = useState<Translation | null>(null);
  const latest = useRef(draft);
  const saved = useRef(draft);
  const known = useRef({ version: translation.version, hash: translation.current.contentHash });
  const running = useRef<Promise<boolean> | null>(null);
  const confirmed = useRef(new Set<string>());
  latest.current = draft;
  const { id } = translation;
  const isDirty = draft !== saved.current;

  const knows = useCallback(
    (current: Translation) =>
      current.version < known.current.version || current.current.contentHash === known.current.hash,
    [],
  );

  const adopt = useCallback((current: Translation, shown?: Draft) => {
    if (current.version < known.current.version) return;
    known.current = { version: current.version, hash: current.current.contentHash };
    if (shown) saved.current = shown;
    setTheirs(null);
    setError(null);
    setStatus(latest.current === saved.current || shown ? 'saved' : 'unsaved');
  }, []);

  const send = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    const blocks = [...confirmed.current];
    setStatus('saving');
    const attempt = () =>
      client.mutate({
        mutation: SaveTranslation,
        variables: {
          input: {
            id,
            expectedVersion: known.current.version,
            content: contentInputOf(sent),
            ...(blocks.length > 0 && { confirmedBlocks: blocks }),
          },
        },
      });
    /** The newest version, when somebody's text is in the way; null when only the state moved and saving may go on. */
    const inTheWay = async (): Promise<Translation | null> => {
      const { data } = await client.query({
        query: TranslationNow,
        variables: { id },
        fetchPolicy: 'network-only',
      });
      const now = data?.translation;
      if (!now) return null;
      const isTextUnchanged = now.current.contentHash === known.current.hash;
      if (!isTextUnchanged) return now;
      known.current.version = now.version;
      return null;
    };
    try {
      const { data } = await attempt().catch(async (thrown: unknown) => {
        if (toApiError(thrown).code !== 'CONFLICT') throw thrown;
        const now = await inTheWay();
        if (!now) return attempt();
        setTheirs(now);
        throw thrown;
      });
      const result = data?.saveTranslation;
      if (!result) return false;
      known.current = { version: result.version, hash: result.current.contentHash };
      saved.current = sent;
      for (const block of blocks) confirmed.current.delete(block);
      setSavedAt(result.current.savedAt ?? result.current.createdAt);
      setError(null);
      if (latest.current === sent) dropLocalDraft(userId, id);
      setStatus(latest.current === sent ? 'saved' : 'unsaved');
      return latest.current === sent;
    } catch (thrown) {
      const failure = toApiError(thrown);
      keepLocalDraft(userId, id, latest.current);
      setError(failure);
      setStatus(statusOf(failure));
      return false;
    }
  }, [client, id, userId]);

  const save = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current;
    if (latest.current === saved.current && confirmed.current.size === 0) return true;
    running.current = send();
    const isSaved = await running.current;
    running.current = null;
    return isSaved;
  }, [send]);

  const confirmBlocks = useCallback(
    (ids: readonly string[]) => {
      for (const block of ids) confirmed.current.add(block);
      return save();
    },
    [save],
  );

  const keepMine = useCallback(() => {
    if (theirs) known.current = { version: theirs.version, hash: theirs.current.contentHash };
    setTheirs(null);
    return save();
  }, [save, theirs]);

  const isPaused = status === 'conflict' || status === 'refused' || !isEditable;
  useEffect(() => {
    if (draft === saved.current) return;
    setStatus((before) =>
      before === 'saving' || before === 'conflict' || before === 'refused' ? before : 'unsaved',
    );
    const keep = setTimeout(() => keepLocalDraft(userId, id, draft), 250);
    const timer = isPaused ? undefined : setTimeout(() => void save(), pause);
    return () => {
      clearTimeout(keep);
      clearTimeout(timer);
    };
  }, [draft, id, isPaused, save, userId]);

  useEffect(() => {
    if (status !== 'failed') return;
    const retry = () => void save();
    const timer = setTimeout(retry, retryPause);
    window.addEventListener('online', retry);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', retry);
    };
  }, [save, status]);

  useLeaveGuard(isDirty, isPaused ? undefined : save);

  return { status, savedAt, error, theirs, isDirty, flush: save, confirmBlocks, knows, adopt, keepMine };
}

function statusOf({ code }: ApiError): SaveStatus {
  if (code === 'CONFLICT') return 'conflict';
  if (code === 'BAD_USER_INPUT') return 'invalid';
  if (code === 'NETWORK' || code === 'UNAVAILABLE' || code === 'RATE_LIMITED') return 'failed';
  return 'refused';
}
