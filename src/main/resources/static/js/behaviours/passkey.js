import { bind } from "../core.js";

const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), c => c.charCodeAt(0));
const text = buffer =>
  buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
const listed = keys => keys?.map(key => ({ ...key, id: bytes(key.id) }));

/** What the browser says of a key, as the server reads it. */
function written(key) {
  const { response } = key;
  return JSON.stringify({
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    clientExtensionResults: key.getClientExtensionResults(),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject) || undefined,
      authenticatorData: response.attestationObject ? undefined : text(response.authenticatorData),
      signature: text(response.signature) || undefined,
      userHandle: text(response.userHandle) || undefined,
    },
  });
}

// A form whose hidden field "credential" is filled by a key of this device before it is sent: data-options says where to ask for
// the challenge, data-call is create or get. Shown only where there are keys.
bind("passkey", form => {
  if (!window.PublicKeyCredential) return;
  form.hidden = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (answer.ok) {
      const asked = await answer.json();
      const publicKey = { ...asked, challenge: bytes(asked.challenge), excludeCredentials: listed(asked.excludeCredentials) };
      if (asked.user) publicKey.user = { ...asked.user, id: bytes(asked.user.id) };
      try {
        form.elements.credential.value = written(await navigator.credentials[form.dataset.call]({ publicKey }));
      } catch {
        return; // the person changed their mind, and the browser has told them so
      }
    } else if (form.elements.problem) form.elements.problem.value = "password";
    if (form.elements.password) form.elements.password.value = "";
    form.submit();
  });
});
