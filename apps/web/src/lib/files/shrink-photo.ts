const LARGEST_PX = 1024;
const QUALITY = 0.86;

/** Makes a picture at most 1024 × 1024 pixels, as JPEG in base64. Rejects when the file is no picture this browser can read. */
export async function shrinkPhoto(file: File): Promise<string> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LARGEST_PX / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  // JPEG knows no transparency; without this it would turn black.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const address = canvas.toDataURL("image/jpeg", QUALITY);
  return address.slice(address.indexOf(",") + 1);
}
