import AddPhotoAlternate from '@mui/icons-material/AddPhotoAlternateOutlined';
import type { Command } from '@tiptap/pm/state';
import { useRef, useState } from 'react';
import { useMessage } from '../i18n/message-key.ts';
import { useReportError } from '../providers/useReportError.ts';
import { insertBlock } from './commands.ts';
import { ToolButton } from './ToolButton.tsx';
import { uploadImage } from './upload-image.ts';

/** Uploads a picture and puts it where the cursor stands. */
export function ImageButton({ portal, run }: { portal: string; run: (command: Command) => void }) {
  const message = useMessage();
  const reportError = useReportError();
  const input = useRef<HTMLInputElement>(null);
  const [isUploading, setUploading] = useState(false);
  const upload = async (file: File) => {
    setUploading(true);
    try {
      const image = await uploadImage(portal, file);
      run(insertBlock('image', { mediaId: image.id, credit: image.credit }));
    } catch (error) {
      await reportError(error);
    } finally {
      setUploading(false);
    }
  };
  return (
    <>
      <ToolButton
        label={message(isUploading ? 'article.image.uploading' : 'article.image.insert')}
        icon={AddPhotoAlternate}
        isDisabled={isUploading}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        aria-label={message('article.image.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void upload(file);
        }}
      />
    </>
  );
}
