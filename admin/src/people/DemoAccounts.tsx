import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import type { Credentials } from './SignInForm.tsx';
import { demoAccountsQuery } from './viewer.operations.ts';

/** In the demo: one account per role of each portal, which fills the form. Outside it the API names none. */
export function DemoAccounts({ onChoose }: { onChoose: (credentials: Credentials) => void }) {
  const message = useMessage();
  const { data } = useQuery(demoAccountsQuery);
  const [chosen, setChosen] = useState<string>();
  if (!data?.demoAccounts) return null;

  const { accounts, password } = data.demoAccounts;
  const portals = [...new Map(accounts.map(({ portal, portalName }) => [portal, portalName]))];
  const portal = chosen ?? portals[0]?.[0] ?? '';
  return (
    <Box
      component="section"
      aria-labelledby="demo-accounts"
      sx={{ mt: 5, pt: 3, borderTop: 1, borderColor: 'divider' }}
    >
      <Typography variant="h2" id="demo-accounts">
        {message('signIn.demoTitle')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {message('signIn.demoHint')}
      </Typography>
      {portals.length > 1 && (
        <TextField
          select
          fullWidth
          label={message('resources.articles.fields.portal')}
          value={portal}
          onChange={(event) => setChosen(event.target.value)}
        >
          {portals.map(([key, name]) => (
            <MenuItem key={key} value={key}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Box
        component="ul"
        sx={{
          m: 0,
          mt: 1,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
          gap: 1,
        }}
      >
        {accounts
          .filter((account) => account.portal === portal)
          .map((account) => (
            <li key={account.email}>
              <AccountButton
                role={message(`roles.${enumKey(account.role)}`)}
                name={account.name}
                onClick={() => onChoose({ email: account.email, password })}
              />
            </li>
          ))}
      </Box>
    </Box>
  );
}

const AccountButton = ({ role, name, onClick }: { role: string; name: string; onClick: () => void }) => (
  <Button
    variant="outlined"
    fullWidth
    onClick={onClick}
    sx={{ justifyContent: 'flex-start', textAlign: 'left', py: 0.5 }}
  >
    <span>
      {role}
      <Box
        component="span"
        sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem', fontWeight: 400 }}
      >
        {name}
      </Box>
    </span>
  </Button>
);
