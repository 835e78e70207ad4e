const NETWORK_ADDRESS = /^[\d.]+$|^\[.*\]$/;

/** Whether this browser makes and uses passkeys on this page: it needs https or localhost, and a name. */
export function passkeysWork(): boolean {
  return "PublicKeyCredential" in window && window.isSecureContext && !NETWORK_ADDRESS.test(location.hostname);
}
