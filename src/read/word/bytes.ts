/**
 * Little-endian numbers out of bytes. Reads are total: beyond the end there are zeros, so that a damaged offset
 * gives an empty structure and never an exception; who needs to know asks for the length first.
 */

export function u8(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

export function u16(bytes: Uint8Array, at: number): number {
  return u8(bytes, at) | (u8(bytes, at + 1) << 8);
}

export function i16(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) << 16) >> 16;
}

export function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

export function i32(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) | 0;
}

/** The bytes from `at`, at most `length`; empty where that lies outside. */
export function slice(bytes: Uint8Array, at: number, length: number): Uint8Array {
  if (at < 0 || length <= 0 || at >= bytes.length) return new Uint8Array(0);
  return bytes.subarray(at, Math.min(bytes.length, at + length));
}

/** UTF-16LE code units from `at`. */
export function utf16(bytes: Uint8Array, at: number, units: number): string {
  let text = "";
  for (let i = 0; i < units; i++) text += String.fromCharCode(u16(bytes, at + 2 * i));
  return text;
}
