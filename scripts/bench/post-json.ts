import { connect, type Socket } from "node:net";

export type Posted = { status: number; body: string; ms: number };

const HEAD_END = "\r\n\r\n";
const idle: Socket[] = [];

/**
 * Posts, and says how long the whole answer took on the wire: from the first byte sent to the last one read, on a connection
 * that is kept, as a browser does. Node's own clients take up to a millisecond for themselves, which is none of the desk's.
 * Understands answers that say their length, as the desk's do.
 */
export async function postJson(url: string, given: object): Promise<Posted> {
  const { hostname, port, host, pathname } = new URL(url);
  const json = JSON.stringify(given);
  const lines = [
    `POST ${pathname} HTTP/1.1`,
    `host: ${host}`,
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(json)}`,
  ];
  const socket = idle.pop() ?? (await connected(Number(port), hostname));
  const posted = await answerTo(socket, `${lines.join("\r\n")}${HEAD_END}${json}`);
  idle.push(socket);
  return posted;
}

function answerTo(socket: Socket, request: string): Promise<Posted> {
  return new Promise((resolve, reject) => {
    let answer = Buffer.alloc(0);
    const from = performance.now();
    const take = (piece: Buffer) => {
      answer = Buffer.concat([answer, piece]);
      const headEnd = answer.indexOf(HEAD_END);
      if (headEnd < 0) return;
      const [head, body] = [answer.toString("latin1", 0, headEnd), answer.subarray(headEnd + HEAD_END.length)];
      if (body.length < Number(/^content-length: (\d+)/im.exec(head)?.[1])) return;
      const ms = performance.now() - from;
      settle(() => resolve({ status: Number(head.split(" ")[1]), body: body.toString(), ms }));
    };
    const fail = () => settle(() => reject(new Error("The desk hung up.")));
    const settle = (end: () => void) => {
      socket.off("data", take).off("close", fail);
      end();
    };
    socket.on("data", take).on("close", fail);
    socket.write(request);
  });
}

function connected(port: number, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host, noDelay: true }, () => resolve(socket));
    socket.on("error", reject).unref();
  });
}
