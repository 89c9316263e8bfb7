/**
 * Encrypts a built PDF (RC4 with 40 bits, ISO 32000-1, 7.6.3, revision 2): its streams, with an empty or another password.
 */
import { createHash } from "node:crypto";

const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const ID = Buffer.alloc(16, 7);
const OWNER = Buffer.alloc(32, 9);
const PERMISSIONS = -4;

const md5 = (bytes: Uint8Array): Buffer => createHash("md5").update(bytes).digest();

/** Node's own is gone with OpenSSL 3. */
function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  const out = Uint8Array.from(bytes, (byte) => {
    i = (i + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
  });
  return Buffer.from(out);
}

/** `build`: makes the file with further entries of its trailer. */
export function encrypted(build: (trailer: string) => Uint8Array, password: string): Uint8Array {
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const padded = Buffer.concat([Buffer.from(password, "latin1"), PADDING]).subarray(0, 32);
  const key = md5(Buffer.concat([padded, OWNER, permissions, ID])).subarray(0, 5);
  const user = rc4(key, PADDING).toString("hex");
  const id = `<${ID.toString("hex")}>`;
  const dictionary = `<</Filter/Standard/V 1/R 2/P ${PERMISSIONS}/O<${OWNER.toString("hex")}>/U<${user}>>>`;
  const plain = Buffer.from(build(`/ID[${id}${id}]/Encrypt ${dictionary}`)).toString("latin1");
  const locked = plain.replace(
    /(\d+) 0 obj\n(<<[^\n]*>>\nstream\n)([\s\S]*?)(?=\nendstream)/gu,
    (_, number: string, head: string, content: string) => {
      const object = Buffer.from([Number(number) & 255, Number(number) >> 8, 0, 0, 0]);
      const own = md5(Buffer.concat([key, object])).subarray(0, 10);
      return `${number} 0 obj\n${head}${rc4(own, Buffer.from(content, "latin1")).toString("latin1")}`;
    },
  );
  return Buffer.from(locked, "latin1");
}
