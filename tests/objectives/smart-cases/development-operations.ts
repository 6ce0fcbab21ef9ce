import { type SmartCase, smartCases } from "./guide.ts";

/** Availability, incidents, vulnerabilities, continuity: labelled by hand, for writing and tuning the rules. */
export const operationsCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  no-deadline | Achieve 99.9% uptime for the production SaaS environment.
  no-deadline | Maintain a 99.9% availability for Azure-hosted applications.
  vague no-measure no-deadline | Minimise the "Window of Vulnerability".
  no-deadline | Patch all ‘Critical’ severity vulnerabilities within 48 hours of release.
  no-deadline | Remediate critical vulnerabilities within 14 days of discovery.
  no-deadline | Resolve 100% of high-risk vulnerabilities within 30 days.
  no-deadline | Reduce mean time to detect (MTTD) for security incidents below 2 hours
  vague no-measure no-deadline | Detect incidents faster
  - | Reduce the average time to patch critical vulnerabilities to 48 hours by Q4.
  no-deadline | Incident initial response: < 4 hours
  no-deadline | Achieve zero critical security misconfigurations in Azure Security Center.
  activity | Test and update the Business Continuity and Disaster Recovery Plan (BCP/DRP) twice per year.
  vague no-measure no-deadline | Ensure business continuity and minimal disruption during incidents.
  no-deadline | Reduce the number of unidentified devices on the network from 5 to 0
  vague no-measure no-deadline | Improve efficiency of the vulnerability assessment process
  - | Achieve ≥90% SIEM log coverage of critical systems by Q2 2026
  - | Secure code review and pipeline scanning for 100% of software releases by Q4 2025.
  - | Backup restore test success: 100% quarterly
  vague no-measure no-deadline | Robust network security and monitoring
  activity no-measure | Test backups quarterly.
  no-deadline | Reduce security incidents by 30%
  no-measure no-deadline | Reduce the number of security incidents
  no-measure no-deadline | Reduce mean time to respond to critical incidents
  zero-risk no-deadline | Zero data breaches
  zero-risk | Zero reportable security breaches per year
  zero-risk no-measure no-deadline | Eliminate all information security risks.
  zero-risk no-deadline | 100% protection against malware and ransomware
  zero-risk no-measure no-deadline | Completely eliminate downtime and data loss
  zero-risk | No successful ransomware attack on any of our sites in 2027.
  zero-risk | Suffer zero unplanned outages in FY27.
  zero-risk no-deadline | Guarantee that no customer ever loses data.
  zero-risk | By the end of 2026 we will have no security incidents of any kind.
  - | No critical finding older than 14 days in the weekly vulnerability scan.
  no-deadline | Zero unpatched critical vulnerabilities older than 14 days.
  no-deadline | RTO of four hours and RPO of one hour for every Tier 1 service.
  - | Restore Tier 1 services within 4 hours in both continuity exercises of 2027.
  - | Bring half of the legacy servers under central logging by 30 June 2027.
  - | Two thirds of production hosts rebuilt from hardened images by year end.
  no-deadline | Answer the SOC hotline in under five minutes.
  no-measure no-deadline | Deploy endpoint detection and response on every server.
  no-measure no-deadline | Migrate Tier 1 workloads to the secondary region as Phase 2 of the resilience programme.
  no-measure | All Tier 1 services have a tested recovery plan by Q4 2027.
  no-measure | Lower the number of repeat incidents year-on-year.
  no-measure | Cut the time needed to isolate a compromised laptop by the end of FY26.
  binary no-measure | Install a web application firewall in front of the customer portal by 31 March 2027.
  binary no-measure | Deploy EDR on all servers by the end of Q2.
  binary no-measure | Migrate the on-premises log server to the cloud SIEM during 2027.
  binary no-measure | Replace the legacy VPN concentrators by September 2026.
  activity binary no-measure | Conduct a penetration test of the payment platform by June 2027.
  - | Deploy EDR to 98 % of servers by the end of Q2.
  - | Install the new firewall by June 2027 with fewer than two hours of unplanned downtime.
  activity no-measure no-deadline | Monitor network traffic continuously.
  activity no-measure | Review firewall rules every six months.
  activity | Hold four incident response tabletop exercises in 2027.
  activity | Perform one full restore test every quarter.
  - | Run quarterly restore tests with a success rate of at least 98 %.
  compound | By Q4 2027, keep portal availability above 99.9 % and cut supplier assessment backlog to five.
  no-deadline compound | Restore backups within 4 hours and encrypt 100 % of laptops.
  no-measure no-deadline compound | Segment the network and appoint a security champion in each department.
  vague no-measure no-deadline compound | Improve incident handling and raise staff awareness.
  vague no-measure no-deadline compound | Strengthen perimeter security, enhance supplier oversight and promote a security culture.
  binary no-measure compound | Deploy a SIEM and publish the new supplier policy by September 2027.
  compound | Patch 95 % of servers within 14 days and have 90 % of suppliers assessed, both by year end.
  vague no-deadline | Raise our security level by 30 %.
  vague no-measure | Be more secure by the end of 2027.
  vague no-measure | Enhance our cyber resilience over the next 12 months.
  vague no-measure | Strengthen operational resilience in line with DORA by January 2027.
  compound | Achieve 100% completion of annual awareness training and remediate 95% of critical vulnerabilities within 15 days.
  compound | Raise backup success to 99 % and close 90 % of audit findings within 60 days by the end of FY27.
  no-deadline compound | Fewer than five open policy exceptions, and 99.9 % portal uptime
  no-measure no-deadline compound | Classify documents and harden servers.
  activity no-measure compound | Run monthly phishing simulations and review firewall rules quarterly.
  - | Detect, contain and report 95 % of incidents within 24 hours, measured each quarter.
  - | Servers, laptops and phones: 98 % patched within 14 days at every monthly scan.
  zero-risk no-deadline | Zero successful cyber attacks
  zero-risk | No confidential document lost or disclosed in FY26.
  zero-risk no-measure no-deadline | Avoid all data loss.
  zero-risk | Zero data loss in 2027.
  - | No critical finding in the annual penetration test of the customer portal.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | Be a resilient organisation that customers can rely on.
  vague no-deadline | Strengthen the way we respond to incidents.
  - | After each annual crisis exercise, the crisis team and the observer agree in writing that roles and communication worked as planned.
  - | Reach maturity level 3 for incident management by December 2027, confirmed by an external assessor.
  - | New system architectures receive the security architect's peer review sign-off before go-live, checked quarterly.
`,
  ),
];
