const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256 = async (blob: Blob): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', await new Response(blob).arrayBuffer()));

const addressOf = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

async function imageOf(file: Blob): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = await addressOf(file);
  await image.decode();
  return image;
}

function drawn(image: HTMLImageElement, width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return { canvas, context };
}

/**
 * dHash: nine by eight grey points; each bit says whether a point is brighter than the next. Pictures that look alike
 * differ in few of the 64 bits, whatever size they are kept in.
 */
function dHash(image: HTMLImageElement): string {
  const { data } = drawn(image, 9, 8).context.getImageData(0, 0, 9, 8);
  const grey = (x: number, y: number) => {
    const at = (y * 9 + x) * 4;
    return 299 * (data[at] ?? 0) + 587 * (data[at + 1] ?? 0) + 114 * (data[at + 2] ?? 0);
  };
  let text = '';
  for (let y = 0; y < 8; y += 1) {
    let row = 0;
    for (let x = 0; x < 8; x += 1) row = row * 2 + (grey(x, y) > grey(x + 1, y) ? 1 : 0);
    text += row.toString(16).padStart(2, '0');
  }
  return text;
}

/** Pixels of the longer side as sent: faces at a table can be made out, a month of them fits the line. */
const longest = 1600;

/**
 * A photograph as it is kept and sent: hashed as it was taken, drawn anew smaller, which leaves out where the camera
 * says it was.
 *
 * @throws when the file is no picture
 */
export async function photographOf(file: File) {
  const image = await imageOf(file);
  const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight));
  const { canvas } = drawn(
    image,
    Math.max(1, Math.round(image.naturalWidth * scale)),
    Math.max(1, Math.round(image.naturalHeight * scale)),
  );
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.82);
  });
  if (!blob) throw new Error('no picture');
  return {
    size: file.size,
    sha256: await sha256(file),
    dHash: dHash(image),
    takenMillis: file.lastModified,
    picture: { blob, name: 'photo.jpg', sha256: await sha256(blob) },
  };
}
