import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { DataRow } from "./data-table.tsx";

const BAR_PX = 28;
const NAME_PX = 148;
const TICK = { fontSize: 12, fill: "var(--text-2)" };
const NUMBER = { fontSize: 12, fill: "var(--text)", fontWeight: 500 };

/** Lying bars, each with its number at its end. */
export default function Bars({ rows }: { rows: readonly DataRow[] }) {
  const data = rows.map(({ name, values }) => ({ name, count: values[0] ?? 0 }));
  return (
    <ResponsiveContainer width="100%" height={data.length * BAR_PX + 4}>
      <BarChart
        layout="vertical"
        data={data}
        margin={{ top: 2, right: 44, bottom: 2, left: 0 }}
        barCategoryGap={6}
        accessibilityLayer={false}
      >
        <XAxis type="number" hide domain={[0, "dataMax"]} />
        <YAxis
          type="category"
          dataKey="name"
          width={NAME_PX}
          axisLine={false}
          tickLine={false}
          interval={0}
          tick={<Name />}
        />
        <Bar dataKey="count" fill="var(--chart-1)" radius={2} minPointSize={2} isAnimationActive={false}>
          <LabelList dataKey="count" position="right" {...NUMBER} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

/** Begins at the left edge, so that the names stand in a line; a long one is cut. */
function Name({ y, payload }: { y?: number; payload?: { value: string } }) {
  const name = payload?.value ?? "";
  const most = 22;
  return (
    <text x={0} y={y} dy="0.36em" {...TICK}>
      {name.length > most ? `${name.slice(0, most - 1)}…` : name}
    </text>
  );
}
