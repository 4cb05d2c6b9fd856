/** A property of the theme, as it stands in a drawing: `var(--nr-text)`, or with another to fall back to. */
const property = /var\((--[\w-]+)(?:,[^)]*)?\)/g;

/** What the theme's properties are at this moment, in light or dark. */
export function themeAt(element: HTMLElement): (name: string) => string {
  const styles = getComputedStyle(element);
  const probe = element.ownerDocument.createElement('span');
  return (name) => {
    const value = styles.getPropertyValue(name);
    if (!value.includes('light-dark(')) return value;
    probe.style.color = `var(${name})`;
    element.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  };
}

/** How a picture can be taken along. */
export type PictureFormat = 'svg' | 'png';

/** The drawing as a picture of its own: with the colours and the font of the theme in place of their names, on the page's ground. */
export function pictureOf(drawing: SVGElement, theme: (name: string) => string): { readonly svg: string; readonly width: number; readonly height: number } {
  const copy = drawing.cloneNode(true) as SVGElement;
  const { width, height } = sizeOf(drawing);
  // Written once, by whatever makes the text.
  copy.removeAttribute('xmlns');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const ground = drawing.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of [['width', '100%'], ['height', '100%'], ['fill', 'var(--nr-page)']] as const) ground.setAttribute(name, value);
  copy.insertBefore(ground, copy.firstChild);
  const svg = new XMLSerializer().serializeToString(copy).replace(property, (_, name: string) => quoted(theme(name)));
  return { svg, width, height };
}

// The font's own quotes would end the attribute.
const quoted = (value: string): string => value.trim().replaceAll('"', "'");

function sizeOf(drawing: SVGElement): { width: number; height: number } {
  const { width, height } = drawing.getBoundingClientRect();
  return { width: Math.round(width), height: Math.round(height) };
}

/** The same as PNG, twice as dense. */
export async function pngOf({ svg, width, height }: ReturnType<typeof pictureOf>, document: Document): Promise<Blob> {
  const image = document.createElement('img');
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The browser made no picture'));
    }, 'image/png');
  });
}
