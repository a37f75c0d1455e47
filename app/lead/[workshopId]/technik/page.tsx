import { CheckPage } from "#app/equipment/check-page.tsx";

export const metadata = { title: "Technik-Check – Weitblick" };

export default async function LeadCheckPage({ params }: { params: Promise<{ workshopId: string }> }) {
  return <CheckPage workshopId={(await params).workshopId} role="lead" />;
}
