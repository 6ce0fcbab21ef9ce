import { type SmartCase, smartCases } from "./guide.ts";

/**
 * A fourth batch in the manner of public bodies, hospitals, banks, plants and laboratories, labelled by the guide
 * before the rules saw them; since then they are development data.
 */
export const sectorCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
vague no-measure no-deadline | Ensure that patient information remains confidential and secure.
vague no-measure no-deadline | Promote a positive attitude towards information governance.
vague no-measure no-deadline | Deliver resilient digital public services citizens can rely on.
vague no-measure no-deadline | Create a safe and secure online environment for students and staff.
vague no-measure no-deadline | Make cyber resilience a fundamental part of our business.
vague no-measure no-deadline | Protect the plant against cyber threats
vague no-measure no-deadline | Minimise business disruption caused by security events
vague no-measure no-deadline | Maximise the return on security investment
vague no-measure no-deadline | Preserve our reputation as a reliable supplier
vague no-measure no-deadline | Meet customer expectations on data security
vague no-measure no-deadline | Ensure an appropriate level of protection for all information assets.
vague no-measure no-deadline | Sound governance of AI
vague no-measure no-deadline | Strong identity and access management
vague no-measure no-deadline | Timely detection of intrusions
vague no-measure no-deadline | Secure by default configurations
vague no-measure no-deadline | A resilient supply chain
vague no-measure no-deadline | Raising cyber awareness among citizens
vague no-measure no-deadline | Strengthening the legal framework for cyber security
vague no-measure no-deadline | Aligning security with business goals
vague no-measure no-deadline | Employees handle information responsibly.
vague no-measure no-deadline | Information systems are adequately protected.
vague no-measure no-deadline | Security risks are understood and managed.
vague no-measure no-deadline | Suppliers maintain an adequate level of security.
vague no-measure | Improve data quality in the asset register in 2026
vague no-measure | Raise our cyber maturity over the next two years.
vague | Enhance protection of research data by 10 % in 2027
activity no-measure | Annual audit of information governance by an independent body
activity no-measure | Quarterly meeting of the information security forum
activity no-measure | Cyber drills with all ministries each year
activity no-measure no-deadline | Regular dialogue with regulators on cyber risk
activity no-measure no-deadline | Awareness campaign for citizens
activity no-measure no-deadline | Carry out due diligence on new suppliers
activity no-measure no-deadline | Evaluate models for dangerous capabilities before release
activity no-measure no-deadline | Perform threat modelling for new products
activity no-measure | Hospital wards are inspected for clear desks every month.
activity no-measure | Report cyber risk to the audit committee quarterly
activity no-measure | Conduct a staff survey on security once a year
activity no-measure | Scan the plant network for unknown devices each week.
activity | Visit at least six suppliers a year
activity | Hold five cyber workshops for schools in 2026.
activity binary no-measure | Perform an independent review of the SOC by October.
activity binary no-measure | Conduct a maturity assessment in the first half of 2027.
binary no-measure | National CERT established by the end of 2025
binary no-measure | Adoption of the cyber security act by parliament in 2026
binary no-measure | Digital identity scheme launched by autumn 2026
binary no-measure | Install intrusion detection in the control network by March
binary no-measure | Move to passwordless sign-in by 2027
binary no-measure | All-in-one incident portal available by June 2026
binary no-measure | Develop a national curriculum for cyber security by 2027.
binary no-measure | Nominate a SIRO and an information asset owner group by April.
binary no-measure | Complete the Data Security and Protection Toolkit by 30 June.
binary no-measure | Transition to ISO/IEC 27001:2022 by October 2025
binary no-measure | Frontier safety framework published before the next model release in 2026
binary no-measure | Essential Eight controls implemented by July
- | Reach Essential Eight maturity level 2 across the agency by June 2026.
- | 95 % of wards pass the quarterly clear desk check.
- | 80 % of schools reached by the cyber programme by 2027
- | Train 10,000 citizens in basic cyber hygiene by 2026 with 70 % passing the test.
- | Reduce successful account compromises among students by a third by summer 2026.
- | All FOI requests answered within 20 working days in 90 % of cases, year on year
- | Keep payment fraud losses under 0.02 % of turnover in FY26.
- | Increase the share of encrypted control system links from 35 % to 85 % by 2028.
- | Zero model checkpoints stored outside the vault in the monthly inventory scan
- | At least 99 % of refused harmful prompts in the quarterly red-team evaluation
- | Time to revoke researcher access at most one hour, measured each quarter
no-deadline | Fewer than five lost devices
no-deadline | 99 % of medical devices inventoried
no-deadline | Incident notification to the regulator within 24 hours
no-deadline | Reduce the time to isolate an infected workstation to 15 minutes.
no-deadline | Ten trained incident handlers on call
no-measure no-deadline | Lower the number of lost devices.
no-measure no-deadline | Each ministry appoints a security officer.
no-measure no-deadline | Keep an inventory of all control systems.
no-measure no-deadline | Separate the office network from the plant network.
no-measure no-deadline | Two-factor authentication for remote access to patient records is enforced.
no-measure no-deadline | Ensure that medical devices are patched before use.
no-measure | Every research group has a data steward by 2027.
zero-risk no-deadline | No patient data is ever disclosed
zero-risk | Zero cyber incidents in the plant in 2026
zero-risk no-measure no-deadline | Eliminate all cyber threats to critical infrastructure.
zero-risk no-measure no-deadline | Ensure that the model weights can never be stolen
zero-risk no-deadline | Reduce fraud to zero
zero-risk no-measure no-deadline | A fully secure campus network
zero-risk no-measure no-deadline | Safeguard all information from any unauthorised disclosure.
compound vague no-measure no-deadline | Protect citizens' data and modernise public IT.
compound vague no-measure no-deadline | Promote research, develop skills and strengthen international cooperation.
compound vague no-measure no-deadline | Deter cyber crime while enabling innovation
compound binary no-measure | Launch a national SOC and enact a cyber law by 2027.
compound no-deadline | 95 % of devices patched within a week and 90 % of staff passing the phishing test
compound | Raise the security score of suppliers to 80 points and cut plant downtime caused by IT to two hours by 2027.
compound no-measure no-deadline | Encrypt patient records and segment the laboratory network.
compound activity no-measure no-deadline | Review third-party contracts; train procurement staff.
compound | Have 100 % of wards covered by badge access and answer 95 % of data requests on time by December.
compound activity no-measure | Test backups every month and hold a crisis exercise every year.
- | Increase phishing reports by 40 % and reduce clicks by 50 % in the 2026 simulations.
- | Review supplier risk ratings quarterly and reduce the number of red-rated suppliers by half by Q4.
`,
  ),
];
