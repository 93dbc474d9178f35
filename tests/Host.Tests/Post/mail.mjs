// A mail server on a free port of this machine. It says where, and then each mail that it took and how, a line each.
// "ukendt" is nobody, "optaget" is always busy, and "senere" only the first time that each address of that kind is written to.
// With "StartTls" or "Tls" and the files of a key and a certificate it takes mail only by that, and from whoever signs in as "barnet".
import { readFileSync } from "node:fs";
import { SMTPServer } from "smtp-server";

const [security, key, cert] = process.argv.slice(2);
const met = new Set();
const server = new SMTPServer({
  ...(security
    ? { secure: security === "Tls", key: readFileSync(key), cert: readFileSync(cert) }
    : { authOptional: true, disabledCommands: ["STARTTLS"] }),
  onAuth({ username, password }, session, answer) {
    const knows = username === "barnet" && password === "blå vinter";
    answer(knows ? null : new Error("No"), { user: username });
  },
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
      const { secure, user } = session;
      console.log(JSON.stringify({ to, secure, user, raw: Buffer.concat(parts).toString("utf8") }));
      answer();
    });
  },
});
server.on("error", () => {}); // whoever does not trust it hangs up
server.listen(0, "127.0.0.1", () => console.log(`ready ${server.server.address().port}`));
