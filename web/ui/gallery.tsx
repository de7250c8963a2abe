import { GalleryData } from './gallery/data.tsx';
import { GalleryFields } from './gallery/fields.tsx';
import { GalleryFloats } from './gallery/floats.tsx';
import { GalleryMarks } from './gallery/marks.tsx';
import { GalleryTalk } from './gallery/talk.tsx';
import { GalleryValues } from './gallery/values.tsx';

/** Every component in every state. shell/gallery.tsx puts it into the frame, at /gallery while developing. */
export function GallerySections() {
  return (
    <>
      <GalleryValues />
      <GalleryFields />
      <GalleryMarks />
      <GalleryFloats />
      <GalleryData />
      <GalleryTalk />
    </>
  );
}
