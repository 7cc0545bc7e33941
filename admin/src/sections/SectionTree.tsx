import Inventory from '@mui/icons-material/Inventory2Outlined';
import Lock from '@mui/icons-material/LockOutlined';
import Search from '@mui/icons-material/SearchOutlined';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { Clause } from '../workflow/ReasonText.tsx';
import { namesInOrder, type SectionRecord } from './section.operations.ts';
import { inTreeOrder } from './section-tree.ts';

/** Sections under their parents. A locked one is prescribed by a clause, which stands beside it. */
export function SectionTree({ sections, mayEdit }: { sections: readonly SectionRecord[]; mayEdit: boolean }) {
  const message = useMessage();
  return (
    <Box component="ul" aria-label={message('menu.sections')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {inTreeOrder(sections).map(({ section, depth }) => (
        <Box
          component="li"
          key={section.id}
          sx={{ py: 1.25, pl: { xs: depth * 2, md: depth * 4 }, borderBottom: 1, borderColor: 'divider' }}
        >
          <SectionLine section={section} isRoot={depth === 0} mayEdit={mayEdit} />
        </Box>
      ))}
    </Box>
  );
}

function SectionLine({
  section,
  isRoot,
  mayEdit,
}: {
  section: SectionRecord;
  isRoot: boolean;
  mayEdit: boolean;
}) {
  const message = useMessage();
  const { id, name, isLocked, isArchived, basis, searchWeight } = section;
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 0.75,
          fontWeight: isRoot ? 600 : 500,
        }}
      >
        {mayEdit ? (
          <MuiLink component={Link} to={`/sections/${id}`} color="textPrimary">
            {name}
          </MuiLink>
        ) : (
          name
        )}
        {isLocked && <Mark Icon={Lock} word={message('resources.sections.locked')} />}
        {isArchived && <Mark Icon={Inventory} word={message('resources.sections.archived')} />}
        {searchWeight !== 'NORMAL' && (
          <Mark
            Icon={Search}
            word={message('resources.sections.searchWeightIs', {
              weight: message(`searchWeights.${enumKey(searchWeight)}`),
            })}
          />
        )}
        {basis && <Clause>{basis}</Clause>}
      </Box>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2,
          color: 'text.secondary',
          fontSize: '0.875rem',
        }}
      >
        {namesInOrder(section)
          .filter((each) => each.name !== name)
          .map((each) => (
            <Box component="li" key={each.language}>
              <Box component="span" sx={{ mr: 0.75, fontSize: '0.75rem', textTransform: 'uppercase' }}>
                {each.language}
              </Box>
              <span lang={each.language}>{each.name}</span>
            </Box>
          ))}
      </Box>
    </>
  );
}

const Mark = ({ Icon, word }: { Icon: typeof Lock; word: string }) => (
  <Box
    component="span"
    sx={{
      display: 'inline-flex',
      alignItems: 'center',
      gap: 0.5,
      color: 'text.secondary',
      fontSize: '0.8125rem',
      fontWeight: 400,
    }}
  >
    <Icon aria-hidden sx={{ fontSize: 15 }} />
    {word}
  </Box>
);
