import Button, { type ButtonProps } from '@mui/material/Button';
import { useState } from 'react';
import { Confirm } from 'react-admin';

/** A button whose consequences are said before they happen. */
export function ConfirmedButton({
  label,
  consequence,
  onConfirm,
  ...button
}: Pick<ButtonProps, 'color' | 'variant' | 'disabled'> & {
  label: string;
  consequence: string;
  onConfirm: () => Promise<unknown>;
}) {
  const [isAsking, setIsAsking] = useState(false);
  const confirm = async () => {
    setIsAsking(false);
    await onConfirm();
  };
  return (
    <>
      <Button variant="outlined" {...button} onClick={() => setIsAsking(true)}>
        {label}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={label}
        content={consequence}
        confirm={label}
        onConfirm={() => void confirm()}
        onClose={() => setIsAsking(false)}
      />
    </>
  );
}
