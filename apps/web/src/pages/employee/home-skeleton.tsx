import { PageHeader } from "../../components/ui/page-header.tsx";
import { SectionCard } from "../../components/ui/section-card.tsx";
import { SkeletonBar } from "../../components/ui/skeleton.tsx";
import styles from "./home.module.css";

/** Home while it is on its way. */
export function HomeSkeleton({ title }: { title: string }) {
  return (
    <>
      <PageHeader isGreeting title={title} lead="Looking for your tickets…" />
      <div className={styles.two} role="status" aria-label="Loading your tickets">
        <div className={styles.main}>
          <SectionCard title="My active tickets">
            {["52%", "44%", "60%"].map((width) => (
              <div key={width} className={styles.ghost}>
                <SkeletonBar width={width} height={16} />
                <SkeletonBar height={4} />
                <SkeletonBar width="30%" />
              </div>
            ))}
          </SectionCard>
        </div>
        <SectionCard title="File a ticket">
          {["70%", "50%", "60%", "40%", "55%"].map((width) => (
            <div key={width} className={styles.line}>
              <SkeletonBar width={width} />
              <SkeletonBar width="80%" height={10} />
            </div>
          ))}
        </SectionCard>
      </div>
    </>
  );
}
