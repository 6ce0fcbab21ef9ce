import { type SmartCase, smartCases } from "./guide.ts";

/** Availability, incidents, vulnerabilities, continuity: labelled by hand, for writing and tuning the rules. */
export const operationsCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  no-deadline | Achieve 99.9% uptime for the production SaaS environment.
  no-deadline | Maintain 99.9% availability for customer-facing services.
  no-deadline | Patch all ‘Critical’ severity vulnerabilities within 48 hours of release.
  no-deadline | Remediate critical vulnerabilities within 14 days of discovery.
  no-deadline | Resolve 90% of critical CVEs on production servers within 30 days.
  - | Reduce the average time to patch critical vulnerabilities to 48 hours by Q4.
  no-measure no-deadline | Patch & vulnerability management: all critical vulnerabilities handled within internal SLA.
  no-deadline | Achieve zero critical security misconfigurations in Azure Security Center.
  activity | Run two BCM exercises per year for critical processes
  binary no-measure | Implement SIEM for all critical systems by Q2 2026
  - | Achieve ≥90% SIEM log coverage of critical systems by Q2 2026
  - | Secure code review and pipeline scanning for 100% of software releases by Q4 2025.
  binary no-measure | Implement encryption (AES-256/TLS 1.3) for mobile app alerts by Q3 2025.
  vague no-measure no-deadline | Enhanced Incident Response Capability
  vague no-measure no-deadline | Robust network security and monitoring
  activity no-measure | Perform vulnerability scans on all internet-facing systems every month.
  activity no-measure | Test backups quarterly.
  activity no-measure no-deadline | Perform periodic backups of all business data
  activity no-measure no-deadline | Carry out regular penetration testing of externally facing applications
  - | Reduce the number of high-severity security incidents by 20% within 12 months
  no-measure no-deadline | Reduce the number of security incidents
  no-measure no-deadline | Reduce mean time to respond to critical incidents
  zero-risk no-deadline | Zero security incidents
  zero-risk no-deadline | Zero data breaches
  zero-risk | No major security incidents during the financial year.
  zero-risk no-measure no-deadline | Prevent all cyber attacks against company systems.
  zero-risk no-deadline | 100% protection against malware and ransomware
  zero-risk | No successful ransomware attack on any of our sites in 2027.
  zero-risk | Suffer zero unplanned outages in FY27.
  zero-risk no-measure no-deadline | Make our network impenetrable to external attackers.
  zero-risk no-deadline | Guarantee that no customer ever loses data.
  zero-risk no-deadline | Achieve 100 % secure cloud hosting.
  - | No critical finding older than 14 days in the weekly vulnerability scan.
  - | Zero failed restores in the monthly backup test.
  - | Zero unpatched critical vulnerabilities older than 14 days, reported monthly.
  no-deadline | Zero unpatched critical vulnerabilities older than 14 days.
  no-deadline | Restore the order database within 4 hours of a declared disaster.
  - | Restore Tier 1 services within 4 hours in both continuity exercises of 2027.
  - | Reduce mean time to contain a confirmed incident from 36 to 12 hours by 31 December 2027.
  - | Keep the monthly availability of the customer portal at or above 99.95 %.
  - | Close 95 % of P1 incidents within 8 working hours, measured each month.
  - | Improve patch latency: median time to fix critical vulnerabilities under five days by Q3 2027.
  no-deadline | Answer the SOC hotline in under five minutes.
  no-measure no-deadline | Upgrade all connections to TLS 1.2 or higher.
  no-measure no-deadline | Deploy endpoint detection and response on every server.
  no-measure no-deadline | Migrate Tier 1 workloads to the secondary region as Phase 2 of the resilience programme.
  no-measure | All Tier 1 services have a tested recovery plan by Q4 2027.
  no-measure | Cut the time needed to isolate a compromised laptop by the end of FY26.
  binary no-measure | Implement a firewall by June.
  binary no-measure | Deploy EDR on all servers by the end of Q2.
  binary no-measure | Migrate the on-premises log server to the cloud SIEM during 2027.
  binary no-measure | Set up a security operations centre within the next 12 months.
  binary no-measure | Roll out network access control across all campuses by summer term 2027
  binary no-measure | Replace the legacy VPN concentrators by September 2026.
  activity binary no-measure | Carry out a disaster recovery exercise in Q3 2027.
  - | Install the new firewall by June 2027 with fewer than two hours of unplanned downtime.
  - | Migrate 100 % of production workloads to the hardened platform by 30 September 2027.
  activity no-measure no-deadline | Monitor network traffic continuously.
  activity no-measure | Review firewall rules every six months.
  activity no-measure | Review security logs daily.
  activity | Perform one full restore test every quarter.
  - | Review firewall rules every six months and remove 95 % of unused rules within ten working days.
  - | Run quarterly restore tests with a success rate of at least 98 %.
  compound | Reduce phishing clicks to 3 % and patch critical vulnerabilities in 48 hours by Q4.
  compound | By Q4 2027, keep portal availability above 99.9 % and cut supplier assessment backlog to five.
  no-deadline compound | Restore backups within 4 hours and encrypt 100 % of laptops.
  no-measure no-deadline compound | Segment the network and appoint a security champion in each department.
  vague no-measure no-deadline compound | Improve incident handling and raise staff awareness.
  vague no-measure no-deadline compound | Strengthen perimeter security, enhance supplier oversight and promote a security culture.
  vague | Improve security by 20 % by Q4.
  vague | Increase resilience by 15 % during 2027.
  vague no-measure | Be more secure by the end of 2027.
  vague no-measure | Enhance our cyber resilience over the next 12 months.
  vague no-measure no-deadline | Continuous improvement of the security posture at all times
  no-deadline compound | Fewer than five open policy exceptions, and 99.9 % portal uptime
  activity no-measure compound | Run monthly phishing simulations and review firewall rules quarterly.
  - | Detect, contain and report 95 % of incidents within 24 hours, measured each quarter.
  - | Review and approve 100 % of firewall changes within five days, measured monthly.
  - | Servers, laptops and phones: 98 % patched within 14 days at every monthly scan.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | Be a resilient organisation that customers can rely on.
  vague no-deadline | Strengthen the way we respond to incidents.
`,
  ),
];
