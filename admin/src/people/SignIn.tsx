import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useMessage } from '../i18n/message-key.ts';
import { LanguageMenu } from '../layout/LanguageMenu.tsx';
import { LighthouseMark } from '../layout/LighthouseMark.tsx';
import { sea } from '../theme/palette.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { SignInForm } from './SignInForm.tsx';

/** The door: who comes in, in which language; in the demo, also whom one may come in as. */
export function SignIn() {
  const message = useMessage();
  const [credentials, setCredentials] = useState({ email: '', password: '' });
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: { xs: 'column', md: 'row' },
        minHeight: '100vh',
        bgcolor: 'background.default',
      }}
    >
      <Box
        component="header"
        sx={{
          flex: { md: '0 0 38%' },
          maxWidth: { md: 520 },
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'center',
          p: { xs: 3, md: 6 },
          color: sea.foam,
          background: `linear-gradient(168deg, ${sea.abyss} 0%, ${sea.deep} 55%, ${sea.mid} 130%)`,
        }}
      >
        <LighthouseMark sx={{ fontSize: { xs: 56, md: 104 }, mb: { xs: 1, md: 3 } }} />
        <Typography
          lang="vi"
          component="p"
          sx={{ fontSize: { xs: '1.75rem', md: '2.5rem' }, fontWeight: 700, lineHeight: 1.3 }}
        >
          {message('app.name')}
        </Typography>
        <Typography sx={{ mt: 0.5, maxWidth: '32ch', color: '#C7D8E5' }}>{message('app.tagline')}</Typography>
      </Box>
      <Box
        component="main"
        sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', p: { xs: 2, md: 4 } }}
      >
        <Box sx={{ alignSelf: 'flex-end' }}>
          <LanguageMenu />
        </Box>
        <Box sx={{ width: '100%', maxWidth: 460, m: 'auto', py: 3 }}>
          <Typography variant="h1" sx={{ mb: 2 }}>
            {message('signIn.title')}
          </Typography>
          <SignInForm credentials={credentials} onChange={setCredentials} />
          <DemoAccounts onChoose={setCredentials} />
        </Box>
      </Box>
    </Box>
  );
}
