/**
 * pdf.js' legacy build puts an `Array.prototype.push` written in JavaScript in the place of Node's own, for the whole process,
 * because of what the latter throws on arrays that cannot grow. It takes a seventh of the time of reading a PDF.
 * Import this module before pdf.js, as it keeps Node's own from when it was loaded; call `restorePush` once pdf.js has opened a
 * file, since only then its other half (the worker's) is loaded.
 */
const push: unknown = Object.getOwnPropertyDescriptor(Array.prototype, "push")?.value;

/** Puts Node's own `push` back. */
export function restorePush(): void {
  Object.defineProperty(Array.prototype, "push", {
    value: push,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
