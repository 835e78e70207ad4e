import { useState } from "react";
import { Dialog } from "../../components/ui/dialog.tsx";
import { keyWords } from "../../lib/keys/key-words.ts";
import styles from "./all-keys.module.css";
import { keysInFront } from "./keys-in-front.ts";

/** Every key of the page in front of somebody, and of everywhere (`?`). Read when it opens: behind it nothing is offered anew. */
export function AllKeys({ onClose }: { onClose: () => void }) {
  const [groups] = useState(keysInFront);
  return (
    <Dialog opened onClose={onClose} title="All keys" size={640}>
      <div className={styles.groups}>
        {groups.map(({ place, title, lines }) => (
          <section key={place} aria-labelledby={`keys-${place}`}>
            <h3 id={`keys-${place}`}>{title}</h3>
            <dl>
              {lines.map(({ name, keys, words }) => (
                <div key={name} className={styles.line}>
                  <dt>{words}</dt>
                  <dd>
                    {keyWords(keys)
                      .split(" ")
                      .map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.foot}>Keys are silent while you write. Everything that has no key is in the palette.</p>
    </Dialog>
  );
}
