import Box from '@mui/material/Box';

/** Colours of a chart with their words. */
export const Legend = ({ entries }: { entries: readonly { name: string; color: string }[] }) => (
  <Box
    component="figcaption"
    sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, pt: 1, fontSize: '0.8125rem' }}
  >
    {entries.map(({ name, color }) => (
      <Box key={name} component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
        <Box component="span" aria-hidden sx={{ width: 12, height: 12, borderRadius: 0.5, bgcolor: color }} />
        {name}
      </Box>
    ))}
  </Box>
);
