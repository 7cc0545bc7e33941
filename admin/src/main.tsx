import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

// A text area measures its lines when they are drawn, and again when the window changes: tell it when the font comes later.
document.fonts.addEventListener('loadingdone', () => window.dispatchEvent(new Event('resize')));

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
