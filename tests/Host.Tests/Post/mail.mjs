// A mail server on a free port of this machine. It says where, and then each mail that it took, a line each.
// "ukendt" is nobody, "optaget" is always busy, and "senere" only the first time that each address of that kind is written to.
import { SMTPServer } from "smtp-server";

const met = new Set();
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo({ address }, session, answer) {
    const local = address.split("@")[0];
    const later = local.startsWith("senere") && !met.has(local);
    met.add(local);
    const refusal = { ukendt: 550, optaget: 450 }[local] ?? (later ? 450 : undefined);
    answer(refusal ? Object.assign(new Error("No"), { responseCode: refusal }) : undefined);
  },
  onData(stream, session, answer) {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => {
      const to = session.envelope.rcptTo.map((r) => r.address);
      console.log(JSON.stringify({ to, raw: Buffer.concat(parts).toString("utf8") }));
      answer();
    });
  },
});
server.listen(0, "127.0.0.1", () => console.log(`ready ${server.server.address().port}`));
