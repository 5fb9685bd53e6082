import { Element } from 'domhandler';

/** The words of an element on one line, its scripts and styles left out. */
export function wordsOf(element: Element): string {
  const pieces: string[] = [];
  gather(element, pieces);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

function gather(element: Element, pieces: string[]): void {
  for (const child of element.children) {
    if (child.type === 'text') pieces.push(child.data);
    else if (child instanceof Element && child.name !== 'script' && child.name !== 'style') {
      if (child.name === 'br') pieces.push(' ');
      gather(child, pieces);
    }
  }
}
