import type { ReactNode } from 'react';
import { CreateBase } from 'react-admin';
import { PageHeader } from '../layout/PageHeader.tsx';
import { RecordForm } from './RecordForm.tsx';

/** A new record: the API's refusals land on the fields that caused them. */
export function CreatePage({
  resource,
  title,
  intro,
  defaultValues,
  redirectTo,
  children,
}: {
  resource: string;
  title: string;
  intro?: string;
  defaultValues?: Record<string, unknown>;
  /** Where to go afterwards; the list when absent. */
  redirectTo?: string;
  children: ReactNode;
}) {
  const list = `/${resource}`;
  return (
    <CreateBase resource={resource} redirect={() => (redirectTo ?? list).slice(1)}>
      <PageHeader title={title} intro={intro} />
      <RecordForm backTo={redirectTo ?? list} defaultValues={defaultValues}>
        {children}
      </RecordForm>
    </CreateBase>
  );
}
