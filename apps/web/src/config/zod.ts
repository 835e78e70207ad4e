import { config, z } from "zod";

// Else the first schema tries whether scripts may be made of words, which the content policy refuses and the browser complains of.
config({ jitless: true });

export { z };
