import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = createRoot(document.getElementById('root') as HTMLElement);

// The gallery of components exists only while developing; the condition is a constant in a build and drops out.
if (import.meta.env.DEV && location.pathname === '/gallery') {
  const { Gallery } = await import('./shell/gallery.tsx');
  root.render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
} else {
  const { App } = await import('./app/app.tsx');
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
