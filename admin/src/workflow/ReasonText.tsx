import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Reason } from './reason.ts';

/** Why something is refused: the API's sentence, and beside it the clause that asks for the rule. */
export function ReasonText({ reason }: { reason: Pick<Reason, 'message' | 'basis'> }) {
  return (
    <Typography component="span" variant="body2">
      {reason.message}
      {reason.basis.map((clause) => (
        <Clause key={clause}>{clause}</Clause>
      ))}
    </Typography>
  );
}

/** All reasons of a refused action, one per line. */
export function ReasonList({ reasons }: { reasons: readonly Pick<Reason, 'message' | 'basis'>[] }) {
  return (
    <Box
      component="ul"
      sx={{ m: 0, pl: reasons.length > 1 ? 2.5 : 0, listStyle: reasons.length > 1 ? 'disc' : 'none' }}
    >
      {reasons.map((reason) => (
        <li key={reason.message}>
          <ReasonText reason={reason} />
        </li>
      ))}
    </Box>
  );
}

/** Clauses as a preset writes them: some cite two at once, `HP25-8.2, HP25-11.3`. Each is shown once. */
export function Clauses({ citations }: { citations: readonly (string | null)[] }) {
  const clauses = citations.flatMap((citation) => citation?.split(/,\s*/) ?? []);
  return [...new Set(clauses)].map((clause) => <Clause key={clause}>{clause}</Clause>);
}

/** A clause of a regulation, e.g. `LS21-14.2b` or `Điều 12.2`. */
export function Clause({ children }: { children: string }) {
  return (
    <Box
      component="span"
      sx={{
        ml: 0.75,
        px: 0.75,
        border: 1,
        borderColor: 'divider',
        borderRadius: 0.75,
        fontSize: '0.75rem',
        whiteSpace: 'nowrap',
        opacity: 0.9,
      }}
    >
      {children}
    </Box>
  );
}
