import { useQuery } from '@apollo/client/react';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useLocale } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';
import { LoadError } from '../layout/LoadError.tsx';
import { PageSection } from '../layout/PageSection.tsx';
import { RowSkeletons } from '../layout/PageSkeleton.tsx';
import { usageQuery } from './client.operations.ts';
import { UsageChart } from './UsageChart.tsx';

const periods = { DAY: 30, HOUR: 48 } as const;
type Unit = keyof typeof periods;

/** What a client asked for, by day or by hour. */
export function ClientUsage({ id }: { id: string }) {
  const message = useMessage();
  const locale = useLocale();
  const [unit, setUnit] = useState<Unit>('DAY');
  const { data, error, refetch } = useQuery(usageQuery, {
    variables: { id, unit, last: periods[unit] },
    fetchPolicy: 'cache-and-network',
  });
  const usage = data?.apiClient?.usage;
  const number = new Intl.NumberFormat(locale);
  const sum = (figure: 'requests' | 'cost') =>
    number.format(usage?.reduce((total, point) => total + point[figure], 0) ?? 0);
  return (
    <PageSection title={message('resources.clients.usage.title')}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={unit}
        onChange={(_, chosen: Unit | null) => chosen && setUnit(chosen)}
        aria-label={message('resources.clients.usage.unit')}
      >
        <ToggleButton value="DAY">{message('resources.clients.usage.day')}</ToggleButton>
        <ToggleButton value="HOUR">{message('resources.clients.usage.hour')}</ToggleButton>
      </ToggleButtonGroup>
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!error && !usage && <RowSkeletons rows={4} />}
      {usage && (
        <>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
            {usage.some(({ requests }) => requests > 0)
              ? message('resources.clients.usage.sum', { requests: sum('requests'), cost: sum('cost') })
              : message('resources.clients.usage.none')}
          </Typography>
          <UsageChart usage={usage} isHourly={unit === 'HOUR'} />
        </>
      )}
    </PageSection>
  );
}
