import type { ReactNode } from 'react';
import { EditBase, type RaRecord, useEditContext } from 'react-admin';
import { LoadError } from '../layout/LoadError.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { PageSkeleton } from '../layout/PageSkeleton.tsx';
import { wholeRecord } from '../providers/whole-record.ts';
import { RecordForm } from './RecordForm.tsx';

interface EditPageProps<Record extends RaRecord> {
  resource: string;
  title: (record: Record) => string;
  intro?: (record: Record) => ReactNode;
  backTo: (record: Record) => string;
  inputs: (record: Record) => ReactNode;
  /** What stands below the form: related records, other actions. */
  below?: (record: Record) => ReactNode;
}

/** A record as it stands on the server; saved only when the server has agreed. */
export function EditPage<Record extends RaRecord>({ resource, ...page }: EditPageProps<Record>) {
  return (
    <EditBase
      resource={resource}
      mutationMode="pessimistic"
      redirect={false}
      queryOptions={wholeRecord}
      mutationOptions={wholeRecord}
    >
      <EditContent {...page} />
    </EditBase>
  );
}

function EditContent<Record extends RaRecord>({
  title,
  intro,
  backTo,
  inputs,
  below,
}: Omit<EditPageProps<Record>, 'resource'>) {
  const { record, error, isPending, refetch } = useEditContext<Record>();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (isPending || !record) return <PageSkeleton />;
  return (
    <>
      <PageHeader title={title(record)} intro={intro?.(record)} />
      <RecordForm backTo={backTo(record)}>{inputs(record)}</RecordForm>
      {below?.(record)}
    </>
  );
}
