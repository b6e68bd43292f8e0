import { useState, type DragEvent } from 'react';

/** What makes a part of a page a place to drop files: its listeners, and whether a file is held over it. */
export function useDrop(onFiles: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false);
  const listeners = {
    onDragOver: (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: (): void => {
      setIsOver(false);
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      onFiles([...event.dataTransfer.files]);
    },
  };
  return { isOver, listeners };
}
