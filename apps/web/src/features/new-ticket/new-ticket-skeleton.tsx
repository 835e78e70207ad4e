import { PageHeader } from "../../components/ui/page-header.tsx";
import { SkeletonBar } from "../../components/ui/skeleton.tsx";
import cards from "./category-cards.module.css";
import styles from "./new-ticket-form.module.css";

/** The form while its categories are on their way. */
export function NewTicketSkeleton() {
  return (
    <>
      <PageHeader title="New ticket" />
      <div role="status" aria-label="Loading the form">
        <div className={cards.cards}>
          {["60%", "80%", "75%", "90%", "40%"].map((width) => (
            <div key={width} className={cards.card}>
              <SkeletonBar width={20} height={20} />
              <SkeletonBar width={width} />
              <SkeletonBar width="70%" height={10} />
            </div>
          ))}
        </div>
        <div className={styles.two}>
          <div className={styles.card}>
            <div className={styles.grid}>
              {[32, 150, 38].map((height) => (
                <div key={height} className={styles.wide}>
                  <SkeletonBar height={height} />
                </div>
              ))}
            </div>
          </div>
          <div />
        </div>
      </div>
    </>
  );
}
